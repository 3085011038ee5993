"""More cases of losses, metrics, optimizers, schedules and functions: python vocabulary.py FOLDER_OF_GOLDEN_PY."""
import sys, pathlib
sys.path.insert(0, sys.argv[1])  # the folder of golden.py
from golden import *
HERE=pathlib.Path(__file__).parent; K=keras.losses; M=keras.metrics
r=np.random.default_rng(77)
def probs(*s):
    p=r.uniform(.02,1,s); return (p/p.sum(-1,keepdims=True)).astype(np.float32)
out=HERE/'losses'
oh=np.eye(5,dtype=np.float32)[[0,3,2,4,1,1]]; sp=np.array([0,3,2,4,1,1],np.int32)
p,z=probs(6,5),r.normal(0,2,(6,5)).astype(np.float32)
bits,q=r.integers(0,2,(6,5)).astype(np.float32),r.uniform(.02,.98,(6,5)).astype(np.float32)
u,v=r.normal(0,1,(6,5)).astype(np.float32),r.normal(0,1,(6,5)).astype(np.float32)
w=np.array([1,0,2,.5,1,3],np.float32)
def c(name,*a):
    try: loss_case(out,name,*a)
    except Exception as e: print('skip',name,repr(e)[:200])
c('mape',K.MeanAbsolutePercentageError(),u,v); c('mape_w',K.MeanAbsolutePercentageError(),u,v,w)
c('msle',K.MeanSquaredLogarithmicError(),np.abs(u),np.abs(v)); c('log_cosh',K.LogCosh(),u,v)
c('huber_default',K.Huber(),u,v,w); c('hinge_signs',K.Hinge(),np.sign(u),v); c('squared_hinge',K.SquaredHinge(),bits,v,w); c('squared_hinge_signs',K.SquaredHinge(),np.sign(u),v)
c('categorical_hinge',K.CategoricalHinge(),oh,v); c('cosine_sum',K.CosineSimilarity(reduction='sum'),u,v)
c('bfc',K.BinaryFocalCrossentropy(),bits,q); c('bfc_bal',K.BinaryFocalCrossentropy(apply_class_balancing=True,alpha=.3,gamma=1.5,label_smoothing=.1),bits,q,w); c('bfc_logits',K.BinaryFocalCrossentropy(from_logits=True),bits,z)
c('cfc',K.CategoricalFocalCrossentropy(alpha=.4,gamma=3.,label_smoothing=.1),oh,p,w); c('cfc_logits',K.CategoricalFocalCrossentropy(from_logits=True),oh,z)
c('gce',K.CategoricalGeneralizedCrossEntropy(q=.7),sp,p); 
c('dice',K.Dice(),bits,q); c('dice_axis',K.Dice(axis=1),bits,q,w); c('dice_axes',K.Dice(axis=(1,2)),bits.reshape(3,2,5),q.reshape(3,2,5))
c('tversky',K.Tversky(alpha=.3,beta=.7),bits,q); c('tversky_axis',K.Tversky(axis=-1),bits,q)
e=r.normal(0,1,(6,4)).astype(np.float32); e/=np.linalg.norm(e,axis=1,keepdims=True)
c('circle',K.Circle(),np.array([0,1,0,1,2,2],np.int32),e); c('circle_args',K.Circle(gamma=10.,margin=.2,remove_diagonal=False),np.array([0,1,0,1,2,3],np.int32),e)
c('circle_single',K.Circle(gamma=10.),np.array([0,1,0,1,2,3],np.int32),e,w)
c('ctc',K.CTC(),np.array([[1,2,3],[2,2,0],[4,0,0]],np.int32),r.normal(0,1,(3,9,5)).astype(np.float32))
c('ctc_w',K.CTC(reduction='sum'),np.array([[1,2,3],[2,2,1],[4,3,4]],np.int32),r.normal(0,1,(3,9,5)).astype(np.float32),np.array([1,.5,2],np.float32))
c('scce_ignore',K.SparseCategoricalCrossentropy(ignore_class=1),sp,p); c('scce_ignore_neg',K.SparseCategoricalCrossentropy(ignore_class=-1,from_logits=True),np.array([0,-1,2,4,-1,1],np.int32),z,w)
c('scce_seq',K.SparseCategoricalCrossentropy(),sp.reshape(3,2),p.reshape(3,2,5)); c('scce_seq_ignore',K.SparseCategoricalCrossentropy(ignore_class=0),sp.reshape(3,2),p.reshape(3,2,5))
c('cce_axis1',K.CategoricalCrossentropy(axis=1,label_smoothing=.1),np.eye(5,dtype=np.float32)[r.integers(0,5,(3,2))].transpose(0,2,1),probs(3,2,5).transpose(0,2,1))
c('cce_seq_w',K.CategoricalCrossentropy(),oh.reshape(3,2,5),p.reshape(3,2,5),np.array([1,2,.5],np.float32))
c('cce_mws',K.CategoricalCrossentropy(reduction='mean_with_sample_weight'),oh,p,w); c('mse_none',K.MeanSquaredError(reduction='none'),u,v,w); c('mse_mean',K.MeanSquaredError(reduction='mean'),u,v,w)
c('cfc_alphas',K.CategoricalFocalCrossentropy(alpha=[.1,.2,.3,.4,.5]),oh,p,w)
c('bce_sure',K.BinaryCrossentropy(label_smoothing=.1),bits,np.round(q)); c('kl_zero',K.KLDivergence(),oh,p,w); c('poisson_w',K.Poisson(),np.abs(u),np.abs(v)+.1,w)
c('mae_3d',K.MeanAbsoluteError(),u.reshape(3,2,5),v.reshape(3,2,5),np.array([1,2,.5],np.float32))
c('mse_col',K.MeanSquaredError(),u[:,:1],v[:,:1],w); c('mse_rank',K.MeanSquaredError(),u[:,0],v[:,:1],w)
out=HERE/'metrics'
hot=lambda n: np.eye(4,dtype=np.float32)[r.integers(0,4,n)]
prob=lambda n: probs(n,4)
ints=lambda n: r.integers(0,4,n).astype(np.int32)
bt=lambda n: r.integers(0,2,(n,3)).astype(np.float32)
unit=lambda n: r.uniform(0,1,(n,3)).astype(np.float32)
real=lambda n: r.normal(0,1,(n,3)).astype(np.float32)
pos=lambda n: r.uniform(.1,2,(n,3)).astype(np.float32)
wt=lambda n: r.uniform(0,2,n).astype(np.float32)
b1=lambda n: r.integers(0,2,n).astype(np.float32); u1=lambda n: r.uniform(0,1,n).astype(np.float32)
def m(name,metric,t,pr,weighted=False):
    try: metric_case(out,name,metric,[(t(n),pr(n),wt(n)) if weighted else (t(n),pr(n)) for n in (5,8,3)])
    except Exception as e: print('skip',name,repr(e)[:200])
for n in ('TruePositives','TrueNegatives','FalsePositives','FalseNegatives'):
    m(n.lower()+'_w',getattr(M,n)(thresholds=[.2,.5,.9]),bt,unit,True); m(n.lower()+'_1d',getattr(M,n)(thresholds=.3),b1,u1,True)
    m(n.lower()+'_even',getattr(M,n)(thresholds=[0.,.5,1.]),bt,unit)
m('precision_k',M.Precision(top_k=2),hot,prob,True); m('precision_class',M.Precision(class_id=1,thresholds=.3),hot,prob); m('precision_even',M.Precision(thresholds=[0.,.5,1.]),bt,unit,True)
m('recall_k',M.Recall(top_k=2),hot,prob); m('recall_class_k',M.Recall(top_k=2,class_id=0),hot,prob,True); m('recall_1d',M.Recall(),b1,u1)
for cu in ('ROC','PR','PRGAIN'):
    for su in ('interpolation','minoring','majoring'):
        m(f'auc_{cu}_{su}'.lower(),M.AUC(num_thresholds=20,curve=cu,summation_method=su),bt,unit,True)
m('auc_default_1d',M.AUC(),b1,u1); m('auc_thr',M.AUC(thresholds=[.2,.3,.8]),bt,unit,True); m('auc_logits',M.AUC(from_logits=True,num_thresholds=30),bt,real)
m('auc_ml',M.AUC(multi_label=True,num_labels=3,num_thresholds=11),bt,unit); m('auc_ml_w',M.AUC(multi_label=True,num_labels=3,num_thresholds=11,label_weights=[.2,.3,.5],curve='PR'),bt,unit); m('auc_lw',M.AUC(num_thresholds=11,label_weights=[.2,.3,.5]),bt,unit)
m('auc_ml_weights',M.AUC(multi_label=True,num_labels=3,num_thresholds=11),bt,unit,True)
m('sens',M.SensitivityAtSpecificity(.5),b1,u1); m('sens_c',M.SensitivityAtSpecificity(.6,num_thresholds=30,class_id=1),hot,prob,True); m('spec',M.SpecificityAtSensitivity(.5,num_thresholds=50),bt,unit,True)
m('par',M.PrecisionAtRecall(.5),b1,u1,True); m('rap',M.RecallAtPrecision(.6,num_thresholds=40),bt,unit); m('par1',M.PrecisionAtRecall(.5,num_thresholds=1),b1,u1)
m('f1_none',M.F1Score(),hot,prob,True); m('f1_micro',M.F1Score(average='micro',threshold=.3),hot,prob,True); m('fbeta_w',M.FBetaScore(average='weighted',beta=2.,threshold=.25),hot,prob,True)
m('iou',M.IoU(4,[0,2]),ints,ints); m('iou_w',M.IoU(4,[1,2],dtype='float32'),ints,ints,True); m('iou_ig',M.IoU(4,[0,1],ignore_class=3),ints,ints); m('iou_sp',M.IoU(4,[0,1],sparse_y_pred=False),ints,prob)
m('miou',M.MeanIoU(4),ints,ints); m('ohiou',M.OneHotIoU(4,[0,3]),hot,prob); m('ohmiou',M.OneHotMeanIoU(4),hot,prob,True); m('biou',M.BinaryIoU([0,1],threshold=.3),b1,u1); m('biou_1',M.BinaryIoU([1]),bt,unit)
m('r2_none',M.R2Score(class_aggregation=None),real,real,True); m('r2_var',M.R2Score(class_aggregation='variance_weighted_average'),real,real); m('r2_reg',M.R2Score(num_regressors=1),real,real)
m('rmse_w',M.RootMeanSquaredError(),real,real,True); m('cos',M.CosineSimilarity(),real,real,True); m('logcosh',M.LogCoshError(),real,real); m('mape',M.MeanAbsolutePercentageError(),real,real); m('msle',M.MeanSquaredLogarithmicError(),pos,pos,True)
m('hinge',M.Hinge(),bt,real); m('sqhinge',M.SquaredHinge(),bt,real,True); m('cathinge',M.CategoricalHinge(),hot,prob); m('kl',M.KLDivergence(),prob,prob); m('poisson',M.Poisson(),pos,pos)
m('pearson',M.PearsonCorrelation(),real,real); m('concord',M.ConcordanceCorrelation(),real,real,True); m('accuracy',M.Accuracy(),ints,ints,True); m('scce',M.SparseCategoricalCrossentropy(),ints,prob,True); m('scce_ign',M.SparseCategoricalCrossentropy(ignore_class=1),ints,prob)
m('bce',M.BinaryCrossentropy(label_smoothing=.1),bt,unit,True); m('sptopk',M.SparseTopKCategoricalAccuracy(k=2),ints,prob,True); m('ba1',M.BinaryAccuracy(),b1,u1,True); m('cce_ls',M.CategoricalCrossentropy(label_smoothing=.2),hot,prob)
H=pathlib.Path(__file__).parent
for n in ('celu','glu','hard_shrink','hard_silu','hard_swish','hard_tanh','log_sigmoid','soft_shrink','softsign','sparse_plus','sparse_sigmoid','sparsemax','squareplus','swish','tanh_shrink'):
    try: activation_case(H/'activations',n)
    except Exception as e: print('skip',n,repr(e)[:100])
I=keras.initializers
for n,i,s in (('orthogonal',I.Orthogonal(2.,1),(64,96)),('orthogonal_conv',I.Orthogonal(1.,1),(3,3,16,8)),('vs_axes',I.VarianceScaling(1.,'fan_in','normal',1,input_axes=[0],output_axes=[1,2]),(20,30,10)),('vs_out',I.VarianceScaling(2.,'fan_out','untruncated_normal',1),(40,90)),('glorot_normal',I.GlorotNormal(1),(3,3,8,16)),('he_uniform',I.HeUniform(1),(64,96)),('lecun_uniform',I.LecunUniform(1),(64,96)),('random_uniform',I.RandomUniform(-.3,.7,1),(64,96))):
    initializer_case(H/'initializers',n,i,s)
for n,i,s in (('stft',I.STFT('real',window=None),(5,1,6)),('stft_imag',I.STFT('imag',window=None),(8,1,5)),('identity_wide',I.Identity(),(3,5)),('zeros',I.Zeros(),(2,2))): initializer_case(H/'initializers',n,i,s,exact=True)
R,C=keras.regularizers,keras.constraints
function_case(H/'functions','orth_cols','regularizer',R.OrthogonalRegularizer(.2,'columns'),(4,3)); function_case(H/'functions','l1','regularizer',R.L1(.03),(4,3)); function_case(H/'functions','l2','regularizer',R.L2(.03),(4,3))
function_case(H/'functions','minmax','constraint',C.MinMaxNorm(.5,1.2,.7,axis=1),(4,3)); function_case(H/'functions','minmax_d','constraint',C.MinMaxNorm(),(4,3)); function_case(H/'functions','unit','constraint',C.UnitNorm(),(4,3)); function_case(H/'functions','max_axes','constraint',C.MaxNorm(.8,axis=[0,1]),(3,3,2))
O=keras.optimizers; S=O.schedules
for n,o in dict(ftrl=O.Ftrl(.1,l1_regularization_strength=.01,l2_regularization_strength=.02,l2_shrinkage_regularization_strength=.03,beta=.1),ftrl_d=O.Ftrl(.1),lamb=O.Lamb(.01),lamb_wd=O.Lamb(.01,weight_decay=.1),adafactor=O.Adafactor(.05),adafactor_nr=O.Adafactor(.05,relative_step=False,clip_threshold=.5),muon=O.Muon(.05),muon_plain=O.Muon(.05,nesterov=False,rms_rate=None,exclude_layers=['a']),muon_ns=O.Muon(.05,ns_steps=3,rms_rate=None,weight_decay=None),adamax=O.Adamax(.05,.8,.9),nadam_acc=O.Nadam(.05,gradient_accumulation_steps=2),adam_ema=O.Adam(.05,use_ema=True,ema_momentum=.7,ema_overwrite_frequency=2),ema_acc=O.SGD(.1,momentum=.9,use_ema=True,ema_momentum=.7,ema_overwrite_frequency=2,gradient_accumulation_steps=2),clipvalue=O.RMSprop(.05,clipvalue=.3,weight_decay=.02),scale=O.SGD(.1,loss_scale_factor=16.),lso=O.LossScaleOptimizer(O.SGD(.1),initial_scale=8.,dynamic_growth_steps=2),lso_adam=O.LossScaleOptimizer(O.Adam(.05,clipnorm=.5,weight_decay=.01,use_ema=True,ema_momentum=.8),initial_scale=.5,dynamic_growth_steps=3),lso_nadam=O.LossScaleOptimizer(O.Nadam(.05)),adam_acc_clip=O.Adam(.05,gradient_accumulation_steps=3,global_clipnorm=.5),cos=O.SGD(S.CosineDecay(.1,4,warmup_target=.3,warmup_steps=2)),lion_wd=O.Lion(.01,weight_decay=.1),adagrad_e=O.Adagrad(.1,initial_accumulator_value=.3,epsilon=1e-3)).items():
    try: optimizer_case(H/'optimizers',n,o)
    except Exception as e: print('skip',n,repr(e)[:200])
for n,s in dict(cdr=S.CosineDecayRestarts(.1,10),cdr2=S.CosineDecayRestarts(.1,10,1.5,.8,.1),cdr1=S.CosineDecayRestarts(.1,7,1.,.9),pd=S.PolynomialDecay(.1,10,cycle=True,power=.5),cd=S.CosineDecay(.1,30,alpha=.2),es=S.ExponentialDecay(.1,7,.8,staircase=True),it=S.InverseTimeDecay(.1,5,.3)).items(): schedule_case(H/'schedules',n,s)

training_case(HERE/'training','metrics_of_one_name',[keras.layers.Dense(8,activation='relu'),keras.layers.Dense(4,activation='softmax')],(6,),
    lambda:dict(optimizer='adam',loss='categorical_crossentropy',metrics=['accuracy','mse'],weighted_metrics=['accuracy']),
    dict(epochs=2,batch_size=16,weighted=True,validation_split=.2),classes=4)
out=HERE/'layers'
L=keras.layers
layer_case(out,'dropout_noise_shape',[L.Dropout(.3,noise_shape=(None,1,4)),L.Dense(2)],(3,4),training=False)
layer_case(out,'alpha_dropout_noise_shape',[L.AlphaDropout(.2,noise_shape=(None,3,1)),L.Dense(2)],(3,4),training=False)
layer_case(out,'rescaling_each_channel',[L.Rescaling([.5,.2],offset=[1.,2.])],(3,4,2))
layer_case(out,'softmax_two_axes',[L.Softmax(axis=[1,2])],(3,4))
layer_case(out,'batch_normalization_masked',[L.Masking(),L.BatchNormalization(momentum=.5,epsilon=.1)],(3,4))

layer_case(H/'layers','spatial_dropout1d',[keras.layers.SpatialDropout1D(.4)],(5,3),training=False); layer_case(H/'layers','spatial_dropout3d',[keras.layers.SpatialDropout3D(.4)],(2,3,4,3),training=False)
